package org.mesinfos.pipelines.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Generated files that try to exhaust stack, memory or time of a reader, each small itself. */
final class HostileFiles {

    private static final int DEEP = 100_000;
    private static final int LARGE = 64 << 20;

    private HostileFiles() {}

    /** Returns the files by name. */
    static SortedMap<String, byte[]> all() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("deep.json", text("[".repeat(DEEP)));
        files.put("deep-objects.json", text("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)));
        files.put("fhir.json", text(fhir("x".repeat(60_000) + "/")));
        files.put("fhir-separators.json", text(fhir("/:".repeat(30_000))));
        files.put("deep.xml", text("<?xml version='1.0'?>" + "<a>".repeat(DEEP)));
        files.put("attributes.xml", text("<?xml version='1.0'?><a " + attributes() + "/>"));
        files.put("entities.xml", text(entities()));
        files.put("camt.xml", text(camt("9".repeat(100_000))));
        files.put("exponent.xml", text(camt("1e999999999")));
        files.put("deep.html", text("<html><body>" + "<table><tr><td>".repeat(DEEP)));
        files.put("line.csv", text("date;amount;label\n" + "a;".repeat(1 << 20)));
        files.put("quote.csv", text("date;amount;label\n2024-01-01;1;\"" + "a\n".repeat(1 << 20)));
        files.put("columns.csv", text("c;".repeat(50_000) + "\n" + "1;".repeat(50_000) + "\n"));
        files.put("blanks.csv", text("date;amount;label\n2024-01-01;1;" + " ".repeat(200_000) + "x\n"));
        files.put(
                "statement.sta",
                text("{1:F01}{4:\n:20:1\n:61:" + "1".repeat(200_000) + "\n:86:" + "?2".repeat(99_999)));
        files.put("deep.ofx", text("OFXHEADER:100\n\n<OFX>" + "<STMTTRN>".repeat(DEEP)));
        files.put(
                "long.qif",
                text("!Type:Bank\nD1/1/24\nT" + "1,".repeat(200_000) + "\nP" + "a".repeat(200_000) + "\n^\n"));
        files.put("fold.vcf", text("BEGIN:VCARD\nVERSION:3.0\nFN:a" + "\n b".repeat(200_000) + "\nEND:VCARD\n"));
        files.put("deep.ics", text("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(DEEP)));
        files.put("deep.eml", text(mail()));
        files.put("deep.yaml.txt", text("[".repeat(3_000)));
        files.put("zeros.gz", gzip(LARGE));
        files.put("zeros.zip", zip("zeros.csv", LARGE));
        files.put("names.zip", names());
        files.put("sheet.xlsx", zip("xl/worksheets/sheet1.xml", LARGE));
        files.put("sheet.ods", zip("content.xml", LARGE));
        files.put("states.pdf", pdf("q\n"));
        files.put("operators.pdf", pdf("q Q\n"));
        files.put(
                "references.pdf",
                text("%PDF-1.7\n1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj\ntrailer <</Root 1 0 R>>\n%%EOF"));
        files.put("nested.pdf", text("%PDF-1.7\n1 0 obj " + "[".repeat(DEEP) + " endobj\n%%EOF"));
        files.put("\u001b[2J\u202egpj.csv", text("a;b\n1;2\n"));
        return files;
    }

    /** Returns damaged copies of files: bytes replaced, removed, repeated or cut off. */
    static SortedMap<String, byte[]> mutations(Collection<byte[]> originals, int number, long seed) {
        List<byte[]> sources = List.copyOf(originals);
        Random random = new Random(seed);
        SortedMap<String, byte[]> mutations = new TreeMap<>();
        for (int i = 0; i < number; i++) {
            byte[] bytes = sources.get(random.nextInt(sources.size())).clone();
            if (bytes.length == 0) {
                continue;
            }
            int place = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(Math.min(64, bytes.length - place));
            ByteArrayOutputStream mutated = new ByteArrayOutputStream();
            switch (random.nextInt(4)) {
                case 0 -> {
                    for (int at = place; at < place + length; at++) {
                        bytes[at] = (byte) random.nextInt(256);
                    }
                    mutated.writeBytes(bytes);
                }
                case 1 -> {
                    mutated.write(bytes, 0, place);
                    mutated.write(bytes, place + length, bytes.length - place - length);
                }
                case 2 -> {
                    mutated.write(bytes, 0, place);
                    for (int times = 0; times < 1_000; times++) {
                        mutated.write(bytes, place, length);
                    }
                    mutated.write(bytes, place, bytes.length - place);
                }
                default -> mutated.write(bytes, 0, place);
            }
            mutations.put("mutation-" + i, mutated.toByteArray());
        }
        return mutations;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String fhir(String reference) {
        return "{\"resourceType\":\"Observation\",\"id\":\"1\",\"status\":\"final\",\"subject\":{\"reference\":\""
                + reference
                + "\"},\"effectiveDateTime\":\"2024-01-01\",\"valueQuantity\":{\"value\":1,\"unit\":\"kg\"}}";
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < DEEP; i++) {
            attributes.append('a').append(i).append("='' ");
        }
        return attributes.toString();
    }

    private static String entities() {
        StringBuilder declarations = new StringBuilder("<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            declarations.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        return "<?xml version='1.0'?><!DOCTYPE a [" + declarations + "]><a>&e29;</a>";
    }

    private static String camt(String amount) {
        return "<?xml version='1.0'?><Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.02'><BkToCstmrStmt>"
                + "<Stmt><Id>1</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct><Ntry><Amt Ccy='EUR'>"
                + amount + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2024-01-01</Dt></BookgDt></Ntry></Stmt>"
                + "</BkToCstmrStmt></Document>";
    }

    private static String mail() {
        StringBuilder mail = new StringBuilder("From: a@b.example\nSubject: a\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n".formatted(i, i));
        }
        return mail.toString();
    }

    private static void zeros(OutputStream out, int size) throws IOException {
        byte[] part = new byte[1 << 16];
        for (int written = 0; written < size; written += part.length) {
            out.write(part);
        }
    }

    private static byte[] gzip(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            zeros(gzip, size);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text("<Types/>"));
            zip.putNextEntry(new ZipEntry(name));
            zeros(zip, size);
        }
        return bytes.toByteArray();
    }

    private static byte[] names() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 2_000; i++) {
                zip.putNextEntry(new ZipEntry("../".repeat(100) + i));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String operators) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate =
                new DeflaterOutputStream(content, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] part = text(operators.repeat(1 << 14));
            for (int written = 0; written < 2 * LARGE; written += part.length) {
                deflate.write(part);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(text("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj\n"
                + "4 0 obj <</Filter/FlateDecode/Length " + content.size() + ">> stream\n"));
        content.writeTo(pdf);
        pdf.writeBytes(text("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"));
        return pdf.toByteArray();
    }
}
