// Python files of this package are imported as text.
declare module '*.py' {
  const source: string;
  export default source;
}
