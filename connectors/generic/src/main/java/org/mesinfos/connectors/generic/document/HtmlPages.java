package org.mesinfos.connectors.generic.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.format.html.HtmlToken;
import org.mesinfos.connectors.format.html.HtmlTokenizer;

/** Layout of an HTML page in a monospaced font, so that it can be parsed by position like any document. Single use. */
final class HtmlPages {

    /** Elements that start and end a line. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "ul");

    /** Elements whose text is not on the page. */
    private static final Set<String> INVISIBLE = Set.of("title", "noscript", "template", "svg", "textarea", "select");

    /** Elements that are part of the word before them. */
    private static final Set<String> MARKS = Set.of("sup", "sub");

    /** Tables in tables that are deeper than this are read as lines. */
    private static final int MAX_DEPTH = 12;

    private final HtmlFlow page = new HtmlFlow();
    private final Deque<HtmlTable> tables = new ArrayDeque<>();
    private int deeperTables;
    private String invisible = "";

    private HtmlPages() {}

    /** Returns the page of an HTML text. */
    static List<PdfPage> layOut(String html) {
        HtmlPages pages = new HtmlPages();
        try (HtmlTokenizer tokens = HtmlTokenizer.of(html)) {
            for (Optional<HtmlToken> token = tokens.next(); token.isPresent(); token = tokens.next()) {
                pages.add(token.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text is read without input", impossible);
        }
        return pages.toPages();
    }

    private void add(HtmlToken token) {
        if (token instanceof HtmlToken.StartTag start) {
            invisible = invisible.isEmpty() && isInvisible(start) ? start.name() : invisible;
            start(start.name(), start.attributes());
        } else if (token instanceof HtmlToken.EndTag end) {
            invisible = invisible.equals(end.name()) ? "" : invisible;
            end(end.name());
        } else if (token instanceof HtmlToken.Text text && invisible.isEmpty()) {
            flow().add(text.text());
        }
    }

    private static boolean isInvisible(HtmlToken.StartTag start) {
        return INVISIBLE.contains(start.name());
    }

    private void start(String name, Map<String, String> attributes) {
        switch (name) {
            case "table" -> startTable();
            case "tr" -> openTable().ifPresentOrElse(HtmlTable::startRow, () -> flow().endLine());
            case "thead", "tbody", "tfoot" -> openTable().ifPresent(HtmlTable::startGroup);
            case "td", "th" -> openTable().ifPresentOrElse(table -> table.startCell(attributes), () -> flow().addGap());
            case "dd" -> flow().addGap();
            case "br" -> flow().endLine();
            default -> {
                if (BLOCKS.contains(name)) {
                    flow().endLine();
                } else if (attributes.getOrDefault("STYLE", "").contains("float")) {
                    flow().addGap();
                }
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "table" -> endTable();
            case "tr", "td", "th" -> openTable().ifPresent(HtmlTable::endCell);
            case "dt" -> flow().addGap();
            default -> {
                if (BLOCKS.contains(name)) {
                    flow().endLine();
                } else if (!MARKS.contains(name)) {
                    flow().endElement();
                }
            }
        }
    }

    private void startTable() {
        flow().endLine();
        if (tables.size() < MAX_DEPTH) {
            tables.push(new HtmlTable());
        } else {
            deeperTables++;
        }
    }

    private void endTable() {
        if (deeperTables > 0) {
            deeperTables--;
            flow().endLine();
        } else if (!tables.isEmpty()) {
            List<List<HtmlFlow.Word>> lines = tables.pop().layOut();
            flow().addLines(lines);
        }
    }

    /** Returns the table whose rows are read; empty outside tables. */
    private Optional<HtmlTable> openTable() {
        return deeperTables > 0 ? Optional.empty() : Optional.ofNullable(tables.peek());
    }

    /** Returns the innermost open cell, otherwise the page. */
    private HtmlFlow flow() {
        return tables.stream()
                .flatMap(table -> table.openFlow().stream())
                .findFirst()
                .orElse(page);
    }

    private List<PdfPage> toPages() {
        while (!tables.isEmpty()) {
            endTable();
        }
        List<PdfLine> lines = new ArrayList<>();
        double width = 0;
        for (List<HtmlFlow.Word> line : page.lines()) {
            List<PdfWord> words = line.stream()
                    .map(word -> new PdfWord(
                            word.text(),
                            word.left() * PlainTextPages.LETTER_WIDTH,
                            word.right() * PlainTextPages.LETTER_WIDTH))
                    .toList();
            lines.add(new PdfLine((lines.size() + 1) * PlainTextPages.LINE_HEIGHT, words));
            width = Math.max(width, words.get(words.size() - 1).right());
        }
        return List.of(new PdfPage(1, width, (lines.size() + 1) * PlainTextPages.LINE_HEIGHT, lines));
    }
}
