/** Folders that hold no sources but much else. */
const folders = new Set([
  "node_modules",
  "bower_components",
  "__pycache__",
  "__MACOSX",
  "CVS",
  "_darcs",
  "@eaDir",
  "lost+found",
  "$RECYCLE.BIN",
  "System Volume Information",
]);

/** What systems put into folders that somebody looked at. */
const ofSystems = /^(?:(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|icon\r)$/i;

/** What programs put beside a file while it is edited, merged or saved: its copies, locks and halves. */
const temporary = [
  /^[.#]/, // hidden; vim's `.name.swp`, emacs' `#name#` and `.#name`, GNOME's `.goutputstream-…`, macOS' `._name`
  /~$/, // backups of vim, emacs, gedit and kate
  /^~\$/, // locks of Office
  /^4913$/, // how vim tries whether it may make files
  /\.(?:sw[a-z]|un~|bak\d*|orig|rej|tmp|crdownload)$/i,
  /___jb_(?:tmp|old|bak)___$/, // JetBrains
  /\.sb-[0-9a-f]{8}-\w{6}$/, // TextEdit
  /\.tmp\.\d+(?:\.\d+)*$/, // atomic writes of many programs
  /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+(?:\.\w+)?$/, // git mergetool
  /\.sync-conflict-\d{8}-\d{6}-\w+(?:\.\w+)?$/, // Syncthing
];

/**
 * Whether a file or folder of this name is none that a project is made of, unless the project names it: what editors,
 * systems and version control leave beside sources, and the folders of packages. Every listing of a folder goes by it
 * (`list-folder.ts`), and so does watching.
 */
export function isIgnoredName(name: string): boolean {
  return folders.has(name) || ofSystems.test(name) || temporary.some((pattern) => pattern.test(name));
}
