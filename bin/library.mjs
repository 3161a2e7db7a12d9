// What `import … from "specwright"` gives; dist/library.d.mts says of what types.
import bundle from "../dist/spec.cjs";

export const { openProject } = await bundle.loadLibrary();
export const { explain } = bundle;
