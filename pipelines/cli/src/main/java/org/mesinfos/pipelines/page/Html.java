package org.mesinfos.pipelines.page;

import org.mesinfos.pipelines.language.MarkupText;

/** Builder of markup. Texts and attribute values are escaped. Not thread-safe. */
public final class Html {

    private final StringBuilder markup = new StringBuilder(1 << 14);

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns; a value that is empty leaves its attribute out
     */
    public Html open(String tag, String... attributes) {
        markup.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                markup.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(MarkupText.escaped(attributes[i + 1]))
                        .append('"');
            }
        }
        markup.append('>');
        return this;
    }

    public Html close(String tag) {
        markup.append("</").append(tag).append('>');
        return this;
    }

    public Html text(String text) {
        markup.append(MarkupText.escaped(text));
        return this;
    }

    /** Appends an element that contains a text. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Appends markup as it is. */
    public Html markup(String trusted) {
        markup.append(trusted);
        return this;
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
