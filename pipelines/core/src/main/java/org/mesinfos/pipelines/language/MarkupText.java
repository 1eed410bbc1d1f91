package org.mesinfos.pipelines.language;

/** Text inside the markup of a page. Stateless. */
public final class MarkupText {

    private MarkupText() {}

    /** Returns a text that is neither markup nor the end of an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
