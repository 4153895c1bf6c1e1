import { usePortableMath } from '../portable/usePortableMath.js';

// The process in which a story is computed: its argument is the story, what it says the report.
usePortableMath();
// only now: what computes keeps the functions of Math that it finds
const [{ storyById }, { storyReport }] = await Promise.all([
  import('./stories.js'),
  import('./StoryReport.js'),
]);
const story = storyById(process.argv[2]);
if (story === undefined) throw new Error(`no story ${process.argv[2]}`);
process.send?.(storyReport(story));
