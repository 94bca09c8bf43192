// Loaded before an encoder thread: its routines take longer to compile than its model takes to read.
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...given) => {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  return instantiate.apply(WebAssembly, given);
};
