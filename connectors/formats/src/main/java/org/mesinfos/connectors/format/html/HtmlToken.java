package org.mesinfos.connectors.format.html;

import java.util.Map;

/** What an HTML file consists of. Comments, declarations, scripts and styles are left out. */
public sealed interface HtmlToken {

    /**
     * A tag that opens.
     *
     * @param name in lower case
     * @param attributes name in upper case to value; the first of each name
     * @param markup as it stands in the file
     * @param line physical line from 1
     */
    record Start(String name, Map<String, String> attributes, String markup, long line) implements HtmlToken {}

    /**
     * A tag that closes.
     *
     * @param name in lower case
     * @param markup as it stands in the file
     */
    record End(String name, String markup) implements HtmlToken {}

    /**
     * Characters between tags, references resolved. Long ones come in pieces.
     *
     * @param text not empty
     */
    record Text(String text) implements HtmlToken {}

    /**
     * A tag above the limit, of which nothing is kept.
     *
     * @param line physical line from 1
     */
    record TooLarge(long line) implements HtmlToken {}
}
