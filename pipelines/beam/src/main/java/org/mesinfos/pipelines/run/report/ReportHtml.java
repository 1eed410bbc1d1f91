package org.mesinfos.pipelines.run.report;

import java.util.Locale;
import org.mesinfos.pipelines.language.MarkupText;

/** Builder of the HTML of a report. Texts are escaped. Not thread-safe. */
final class ReportHtml {

    private final StringBuilder page = new StringBuilder();

    /** Appends markup as it is. */
    ReportHtml markup(String markup) {
        page.append(markup);
        return this;
    }

    /** Appends a text. */
    ReportHtml text(String text) {
        page.append(MarkupText.escaped(text));
        return this;
    }

    /** Appends an element that contains a text. */
    ReportHtml element(String tag, String text) {
        return element(tag, "", text);
    }

    /** Appends an element of a style class that contains a text. */
    ReportHtml element(String tag, String style, String text) {
        page.append('<').append(tag);
        if (!style.isEmpty()) {
            page.append(" class=\"").append(style).append('"');
        }
        page.append('>')
                .append(MarkupText.escaped(text))
                .append("</")
                .append(tag)
                .append('>');
        return this;
    }

    /** Opens a section with a heading and an introduction. */
    ReportHtml section(String id, String title, String introduction) {
        markup("<section aria-labelledby=\"" + id + "\"><div class=\"sec\"><h2 id=\"" + id + "\">")
                .text(title)
                .markup("</h2>");
        if (!introduction.isEmpty()) {
            element("p", introduction);
        }
        return markup("</div>");
    }

    /** Draws a bar, or nothing for a value of 0. */
    ReportHtml bar(double value, double largest) {
        return bar("bar", value, largest);
    }

    /** Draws a bar in the colour of refusals, or nothing for a value of 0. */
    ReportHtml badBar(double value, double largest) {
        return bar("bar bad", value, largest);
    }

    private ReportHtml bar(String style, double value, double largest) {
        String width = String.format(Locale.ROOT, "%.2f", value * 100 / largest);
        return markup(
                value > 0 ? "<span class=\"" + style + "\" style=\"--w:" + width + "%\"></span>" : "<span></span>");
    }

    ReportHtml endSection() {
        return markup("</section>");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
