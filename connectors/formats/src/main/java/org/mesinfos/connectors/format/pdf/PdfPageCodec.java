package org.mesinfos.connectors.format.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/**
 * Text format in which pages of words leave the parser.
 *
 * <p>A line consists of a letter and tab-separated values:
 * <ul>
 * <li>{@code P number width height} starts a page.
 * <li>{@code L baseline} starts a text line.
 * <li>{@code W left right text} is a word.
 * <li>{@code A name type extent content} is an embedded file, with the values except the extent in Base64.
 * <li>{@code E} ends the document; {@code E fault} gives the reason why it is incomplete.
 * </ul>
 */
final class PdfPageCodec {

    private PdfPageCodec() {}

    /** Decodes pages. A text without its end line was truncated by a limit. */
    static PdfDocument decode(BufferedReader text) {
        Decoder assembly = new Decoder();
        text.lines().forEach(assembly::line);
        return assembly.document();
    }

    /** Writer of pages. */
    static final class Writer {

        private final java.io.Writer output;
        private int written;

        Writer(java.io.Writer output) {
            this.output = output;
        }

        /** Returns the number of word characters written. */
        int written() {
            return written;
        }

        void page(PdfPage page) throws IOException {
            StringBuilder text = new StringBuilder();
            text.append("P\t").append(page.number());
            text.append('\t').append(page.width());
            text.append('\t').append(page.height()).append('\n');
            for (PdfLine line : page.lines()) {
                text.append("L\t").append(line.baseline()).append('\n');
                for (PdfWord word : line.words()) {
                    text.append("W\t").append(word.left());
                    text.append('\t').append(word.right());
                    text.append('\t').append(onOneLine(word.text())).append('\n');
                    written += word.text().length();
                }
            }
            send(text.toString());
        }

        /** Replaces line breaks, because a document can map a glyph to any text. */
        private static String onOneLine(String word) {
            return word.indexOf('\n') < 0 && word.indexOf('\r') < 0
                    ? word
                    : word.replace('\n', ' ').replace('\r', ' ');
        }

        void attachment(PdfAttachment attachment) throws IOException {
            send(String.join(
                    "\t",
                    "A",
                    AttachmentCodec.encode(attachment.name()),
                    AttachmentCodec.encode(attachment.mediaType()),
                    attachment.extent().name(),
                    AttachmentCodec.encode(attachment.content()) + "\n"));
        }

        void end(Optional<PdfReadFailure> fault) throws IOException {
            send("E" + fault.map(found -> "\t" + found.name()).orElse("") + "\n");
        }

        private void send(String text) throws IOException {
            output.write(text);
        }
    }

    /** Decoder of the lines. */
    private static final class Decoder {

        private final List<PdfPage> pages = new ArrayList<>();
        private final List<PdfAttachment> attachments = new ArrayList<>();
        private Optional<PdfReadFailure> fault = Optional.of(PdfReadFailure.TOO_MUCH_TEXT);
        private String[] page = {};
        private List<PdfLine> lines = new ArrayList<>();
        private double baseline;
        private List<PdfWord> words = new ArrayList<>();

        void line(String line) {
            String[] values = line.split("\t", 4);
            switch (values[0]) {
                case "P" -> {
                    finishPage();
                    page = values;
                }
                case "L" -> {
                    finishLine();
                    baseline = Double.parseDouble(values[1]);
                }
                case "W" ->
                    words.add(new PdfWord(values[3], Double.parseDouble(values[1]), Double.parseDouble(values[2])));
                case "A" -> attachments.add(AttachmentCodec.decode(line));
                case "E" -> {
                    finishPage();
                    fault = values.length > 1 ? Optional.of(PdfReadFailure.valueOf(values[1])) : Optional.empty();
                }
                default -> {
                    // No line of this format.
                }
            }
        }

        PdfDocument document() {
            boolean textless = fault.filter(PdfReadFailure.NO_TEXT::equals).isPresent();
            return new PdfDocument(textless ? List.of() : pages, attachments, fault);
        }

        private void finishPage() {
            finishLine();
            if (page.length > 0) {
                pages.add(new PdfPage(
                        Integer.parseInt(page[1]), Double.parseDouble(page[2]), Double.parseDouble(page[3]), lines));
                page = new String[0];
                lines = new ArrayList<>();
            }
        }

        private void finishLine() {
            if (!words.isEmpty()) {
                lines.add(new PdfLine(baseline, words));
                words = new ArrayList<>();
            }
        }
    }
}
