package org.mesinfos.connectors.standard.orderpage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.html.HtmlToken;
import org.mesinfos.connectors.format.html.HtmlTokenizer;

/**
 * Text of a web page, line by line as a browser shows it.
 *
 * @param lines lines that are not blank
 * @param complete false if the page was cut off before its end tag
 * @param tooLarge true if the page has more text than the limit; the rest is left out
 */
record PageText(List<PageLine> lines, boolean complete, boolean tooLarge) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final int MAXIMUM_CHARACTERS = 1 << 20;
    private static final Set<String> BLOCKS = Set.of(
            "body", "br", "center", "div", "form", "h1", "h2", "h3", "h4", "head", "hr", "li", "p", "table", "tbody",
            "td", "th", "title", "tr", "ul");

    static PageText read(HtmlTokenizer page) throws IOException {
        List<PageLine> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean complete = false;
        long number = 1;
        long characters = 0;
        for (Optional<HtmlToken> token = page.next(); token.isPresent(); token = page.next()) {
            if (token.get() instanceof HtmlToken.StartTag start) {
                if (BLOCKS.contains(start.name())) {
                    finish(open, number, lines);
                }
                number = start.line();
            } else if (token.get() instanceof HtmlToken.EndTag end) {
                complete |= end.name().equals("html");
                if (BLOCKS.contains(end.name())) {
                    finish(open, number, lines);
                }
            } else if (token.get() instanceof HtmlToken.Text text) {
                characters += text.text().length();
                if (characters > MAXIMUM_CHARACTERS) {
                    return new PageText(List.copyOf(lines), complete, true);
                }
                open.append(text.text());
            }
        }
        finish(open, number, lines);
        return new PageText(List.copyOf(lines), complete, false);
    }

    private static void finish(StringBuilder open, long number, List<PageLine> lines) {
        String text = SPACES.matcher(open).replaceAll(" ").strip();
        open.setLength(0);
        if (!text.isEmpty()) {
            lines.add(new PageLine(text, number));
        }
    }
}
