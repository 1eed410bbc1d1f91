package org.mesinfos.pipelines.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 200 small files that expand, nest or repeat without end, each kind in five sizes. */
final class Bombs {

    private static final int SIZES = 5;

    private Bombs() {}

    /** Maker of the bomb of a size from 0 to 4. */
    @FunctionalInterface
    interface Kind {
        byte[] of(int size) throws IOException;
    }

    /** Returns the files by name. */
    static SortedMap<String, byte[]> all() {
        Map<String, Kind> kinds = new TreeMap<>();
        kinds.putAll(SheetBombs.kinds());
        kinds.putAll(MarkupBombs.kinds());
        kinds.putAll(DocumentBombs.kinds());
        kinds.putAll(TextBombs.kinds());
        SortedMap<String, byte[]> files = new TreeMap<>();
        kinds.forEach((name, kind) -> {
            for (int size = 0; size < SIZES; size++) {
                try {
                    files.put(size + "-" + name, kind.of(size));
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        });
        return files;
    }

    /** Returns contents of {@code delivery.yaml}, one for each bomb of this kind. */
    static SortedMap<String, String> manifests() {
        SortedMap<String, String> manifests = new TreeMap<>();
        StringBuilder anchors = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            anchors.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
        }
        manifests.put("anchors", anchors + "period: *a11\n");
        manifests.put("merge", "a: &a {b: &b {<<: *a}}\nperiod: *a\n");
        manifests.put("flow", "period: " + "{a: ".repeat(50_000));
        manifests.put("blocks", deepBlocks());
        manifests.put("scalar", "period: \"" + "x".repeat(1 << 20) + "\"\n");
        manifests.put("number", "sequence: 1e999999999\n");
        manifests.put("digits", "sequence: " + "9".repeat(1 << 19) + "\n");
        manifests.put("tag", "!!java.net.URL [http://localhost:1/]\n");
        manifests.put("keys", "? ".repeat(20_000) + "a\n");
        manifests.put("documents", "---\na: 1\n".repeat(50_000));
        return manifests;
    }

    private static String deepBlocks() {
        StringBuilder blocks = new StringBuilder();
        for (int depth = 0; depth < 1_000; depth++) {
            blocks.append(" ".repeat(depth)).append("a:\n");
        }
        return blocks.toString();
    }

    /** Returns a power of ten for each size: from 100 to 1,000,000. */
    static int tens(int size) {
        return (int) Math.pow(10, size + 2);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /** Returns a document type with entities that expand to a multiple of a power of ten. */
    static String laughs(int levels) {
        StringBuilder declarations = new StringBuilder("<!ENTITY e0 \"ha\">");
        for (int i = 1; i <= levels; i++) {
            declarations.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        return "<!DOCTYPE a [" + declarations + "]>";
    }
}
