package org.mesinfos.pipelines.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/** PDF documents and mail among the bombs. */
final class DocumentBombs {

    private static final String HEADERS = "From: a@b.example\nDate: Mon, 1 Jan 2024 10:00:00 +0100\nSubject: a\n";

    private DocumentBombs() {}

    static Map<String, Bombs.Kind> kinds() {
        Map<String, Bombs.Kind> kinds = new TreeMap<>();
        kinds.put(
                "stream.pdf",
                size -> page("q 1 0 0 1 0 0 cm BT (x) Tj ET\n".repeat(1 << 16), 1 + size, 1 << (2 * size)));
        kinds.put("form.pdf", DocumentBombs::recursiveForm);
        kinds.put("kids.pdf", DocumentBombs::recursivePages);
        kinds.put("brackets.pdf", size -> page("[".repeat(Bombs.tens(size)), 1, 1));
        kinds.put("multipart.eml", size -> Bombs.text(nested(Math.min(Bombs.tens(size), 10_000))));
        kinds.put(
                "message.eml",
                size -> Bombs.text((HEADERS + "Content-Type: message/rfc822\n\n").repeat(Bombs.tens(size) / 10)));
        kinds.put("headers.eml", size -> Bombs.text(HEADERS + "X-A: b\n".repeat(Bombs.tens(size)) + "\na\n"));
        kinds.put(
                "words.eml",
                size -> Bombs.text(HEADERS + "To: " + "=?utf-8?q?a?= <a@b.example>,\n ".repeat(Bombs.tens(size) / 10)
                        + "\n\na\n"));
        kinds.put(
                "parts.mbox",
                size -> Bombs.text("From a Mon Jan  1 10:00:00 2024\n".repeat(Bombs.tens(size)) + HEADERS + "\na\n"));
        return kinds;
    }

    private static String nested(int depth) {
        StringBuilder mail = new StringBuilder(HEADERS);
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n".formatted(i, i));
        }
        return mail.toString();
    }

    /** Returns a page whose content was compressed several times. */
    private static byte[] page(String operators, int filters, int repetitions) throws IOException {
        byte[] content = operators.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < filters; i++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
                for (int times = 0; times < (i == 0 ? repetitions : 1); times++) {
                    deflate.write(content);
                }
            }
            content = packed.toByteArray();
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(Bombs.text("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type/Pages/Count 2147483647/Kids[3 0 R]>> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 1e38 1e38]/Contents 4 0 R"
                + "/Resources<</Font<</F 5 0 R>>>>>> endobj\n"
                + "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"
                + "4 0 obj <</Filter[" + "/FlateDecode".repeat(filters) + "]/Length " + content.length
                + ">> stream\n"));
        pdf.writeBytes(content);
        pdf.writeBytes(Bombs.text("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /** Returns a page of forms, each of which draws the next one several times, and the last one the first. */
    private static byte[] recursiveForm(int size) {
        StringBuilder pdf = new StringBuilder(
                "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                        + "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
                        + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                        + "/Resources<</XObject<</X 5 0 R>>>>>> endobj\n4 0 obj <</Length 5>> stream\n/X Do\nendstream endobj\n");
        int forms = 2 + 5 * size;
        for (int i = 0; i < forms; i++) {
            String draw = "/X Do ".repeat(10);
            pdf.append(
                    "%d 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length %d>>"
                            .formatted(5 + i, 5 + (i + 1) % forms, draw.length()));
            pdf.append(" stream\n").append(draw).append("\nendstream endobj\n");
        }
        return Bombs.text(pdf + "trailer <</Root 1 0 R>>\n%%EOF\n");
    }

    private static byte[] recursivePages(int size) {
        return Bombs.text("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count "
                + Bombs.tens(size) + "/Parent 2 0 R/Kids[" + "2 0 R ".repeat(Bombs.tens(size) / 10)
                + "]>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    }
}
