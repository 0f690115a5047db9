# Writes one workbook again and again with XlsxWriter: workbook-xlsxwriter.py <sheets.json> <seconds>.
import io, json, sys, time
import xlsxwriter

sheets = json.load(open(sys.argv[1], encoding="utf-8"))


def write():
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    for sheet in sheets:
        page = book.add_worksheet(sheet["name"][:31])
        for r, row in enumerate(sheet["rows"]):
            for c, value in enumerate(row):
                if isinstance(value, str):
                    page.write_string(r, c, value)
                elif value is not None:
                    page.write_number(r, c, value)
    book.close()
    return out


write()
count, start = 0, time.perf_counter()
while time.perf_counter() - start < float(sys.argv[2]):
    write()
    count += 1
print("rate=%f" % (count / (time.perf_counter() - start)))
