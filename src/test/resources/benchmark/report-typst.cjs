// Prints one document again and again with Typst: node report-typst.cjs <folder> <fonts> <seconds>. The cache is emptied each time.
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const [folder, fonts, seconds] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
const print = () => {
  const pdf = compiler.pdf({ mainFilePath: folder + '/report.typ' }, { pdfStandard: 'ua-1' });
  compiler.evictCache(0);
  return pdf;
};
const pdf = print();
require('fs').writeFileSync(folder + '/typst.pdf', pdf);
print();
let count = 0;
const start = process.hrtime.bigint();
const end = start + BigInt(seconds) * 1000000000n;
while (process.hrtime.bigint() < end) { print(); count++; }
console.log('rate=' + count / (Number(process.hrtime.bigint() - start) / 1e9));
