// Stands in for the `debug` package in the bundle: @stdlib's polygamma logs its choice of algorithm to it.
module.exports = () => () => {};
