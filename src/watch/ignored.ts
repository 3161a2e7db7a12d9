/** Folders that hold no sources but much else. */
const folders = new Set(["node_modules", "bower_components", "__pycache__"]);

/** What editors and systems put beside a file while it is edited or saved: its copies, locks and halves. */
const temporary = [
  /^[.#]/, // hidden; vim's `.name.swp`, emacs' `#name#` and `.#name`, GNOME's `.goutputstream-…`, macOS' `._name`
  /~$/, // backups of vim, emacs, gedit and kate
  /^~\$/, // locks of Office
  /^4913$/, // how vim tries whether it may make files
  /\.(?:sw[a-z]|un~|bak|orig|rej|tmp|temp|part|crdownload)$/i,
  /___jb_(?:tmp|old)___$/, // JetBrains
  /\.sb-[0-9a-f]{8}-\w{6}$/, // TextEdit
  /\.tmp\.\d+(?:\.\d+)*$/, // atomic writes of many programs
];

/** Whether a file or folder of this name is none that a project is made of. */
export function isIgnoredName(name: string): boolean {
  return folders.has(name) || temporary.some((pattern) => pattern.test(name));
}
