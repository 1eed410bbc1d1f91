package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** XML, HTML and archives among the bombs. */
final class MarkupBombs {

    private static final String DECLARATION = "<?xml version='1.0'?>";

    private MarkupBombs() {}

    static Map<String, Bombs.Kind> kinds() {
        Map<String, Bombs.Kind> kinds = new TreeMap<>();
        kinds.put("laughs.xml", size -> Bombs.text(DECLARATION + Bombs.laughs(7 + size) + "<a>&e7;</a>"));
        kinds.put(
                "quadratic.xml",
                size -> Bombs.text(DECLARATION + "<!DOCTYPE a [<!ENTITY e '" + "x".repeat(Bombs.tens(size) / 10)
                        + "'>]><a>" + "&e;".repeat(Bombs.tens(size) / 10) + "</a>"));
        kinds.put("depth.xml", size -> Bombs.text(DECLARATION + "<Document>".repeat(Bombs.tens(size))));
        kinds.put(
                "parameter.xml",
                size -> Bombs.text(
                        DECLARATION + "<!DOCTYPE a [<!ENTITY % p '" + "&#37;p;".repeat(1 << size) + "'> %p;]><a/>"));
        kinds.put(
                "external.xml",
                size -> Bombs.text(DECLARATION + "<!DOCTYPE a SYSTEM '"
                        + new String[] {
                                    "file:///dev/zero",
                                    "file:///dev/random",
                                    "http://localhost:1/a",
                                    "jar:file:///tmp/a!/b",
                                    "netdoc:/etc/passwd"
                                }
                                [size]
                        + "'><a/>"));
        kinds.put(
                "encoding.xml",
                size -> ("<?xml version='1.0' encoding='"
                                + new String[] {"UTF-32", "UTF-7", "EBCDIC-CP-US", "UTF-16", "x".repeat(9_000)}[size]
                                + "'?><a>" + "<b>".repeat(9_000))
                        .getBytes(size == 3 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
        kinds.put(
                "names.xml",
                size -> Bombs.text(DECLARATION + "<a " + "xmlns:b='c' d='e' ".repeat(Bombs.tens(size) / 10) + "/>"));
        kinds.put("instruction.xml", size -> Bombs.text(DECLARATION + "<?a " + "? ".repeat(Bombs.tens(size))));
        kinds.put(
                "unclosed.html",
                size -> Bombs.text("<!DOCTYPE html><html>"
                        + new String[] {"<!--", "<script>", "<a b=\"", "<style>", "&"}[size] + "-<".repeat(1 << 20)));
        kinds.put(
                "bookmarks.html",
                size -> Bombs.text("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>B</TITLE>\n"
                        + "<DL><p><DT><H3>a</H3>".repeat(Bombs.tens(size) / 10)));
        kinds.put("nested.zip", MarkupBombs::nested);
        kinds.put("many.zip", size -> Bombs.zip(many(Bombs.tens(size) / 10)));
        kinds.put("overlap.zip", MarkupBombs::overlap);
        kinds.put("twice.gz", size -> {
            byte[] bytes = new byte[32 << 20];
            for (int i = 0; i <= size; i++) {
                bytes = Bombs.gzip(bytes);
            }
            return bytes;
        });
        kinds.put("size.tar", MarkupBombs::tar);
        kinds.put("gif.zip", MarkupBombs::polyglot);
        return kinds;
    }

    private static byte[] nested(int size) throws IOException {
        byte[] bytes = Bombs.text("a;b\n".repeat(1 << 20));
        for (int depth = 0; depth < 4 << size; depth++) {
            bytes = Bombs.zip(Map.of(depth + ".zip", bytes));
        }
        return bytes;
    }

    private static Map<String, byte[]> many(int number) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(number, 2_000); i++) {
            entries.put("a".repeat(Math.min(number, 1_000)) + "/" + i, new byte[0]);
        }
        return entries;
    }

    /** Returns an archive whose directory entries all refer to the same expanding content. */
    private static byte[] overlap(int size) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 10 << size; i++) {
            entries.put("%04d.csv".formatted(i), i == 0 ? new byte[8 << 20] : new byte[1]);
        }
        byte[] bytes = Bombs.zip(entries);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                for (int i = 42; i < 46; i++) {
                    bytes[at + i] = 0;
                }
            }
        }
        return bytes;
    }

    private static byte[] tar(int size) {
        byte[] header = new byte[1024 << size];
        System.arraycopy(Bombs.text("a.csv"), 0, header, 0, 5);
        System.arraycopy(Bombs.text("0000644"), 0, header, 100, 7);
        String length = new String[] {"77777777777", "00000000000", "99999999999", "-0000000001", "\u007f\u007f"}[size];
        System.arraycopy(Bombs.text(length), 0, header, 124, Bombs.text(length).length);
        header[156] = (byte) "0LxgS".charAt(size);
        System.arraycopy(Bombs.text("ustar\00000"), 0, header, 257, 8);
        for (int i = 148; i < 156; i++) {
            header[i] = ' ';
        }
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += header[i] & 0xFF;
        }
        System.arraycopy(Bombs.text("%06o\0 ".formatted(sum)), 0, header, 148, 8);
        return header;
    }

    private static byte[] polyglot(int size) throws IOException {
        String[] starts = {"GIF89a\1\0\1\0\0\0\0;", "%PDF-1.7\n", "<html><table><tr><td>", "PK\3\4", "date;amount\n"};
        byte[] start = starts[size].getBytes(StandardCharsets.ISO_8859_1);
        byte[] zip = Bombs.zip(Map.of("xl/workbook.xml", Bombs.text("<workbook/>"), "a.csv", new byte[1 << 20]));
        byte[] both = new byte[start.length + zip.length];
        System.arraycopy(start, 0, both, 0, start.length);
        System.arraycopy(zip, 0, both, start.length, zip.length);
        return both;
    }
}
