import type { OpenedFile } from "../protocol";

const kinds = /\.(?:xlsx|xlsm|xls|csv|json)$/i;
/** What a folder holds beside ledgers: open files of Excel, and files of the system. */
const left = /^(?:~\$|\.)/;

export async function readFiles(list: FileList | readonly File[]): Promise<OpenedFile[]> {
  const wanted = [...list].filter(({ name }) => kinds.test(name) && !left.test(name));
  return Promise.all(
    wanted.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
