console.log('fourgrad');
