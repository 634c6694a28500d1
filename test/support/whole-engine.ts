// Imported ahead of each file of tests: a type has its methods once the whole engine is there, and files share what is imported.
import '../../src/index.ts';
