package org.mesinfos.connectors.format.html;

import java.util.Map;

/** Token of an HTML file. Comments, declarations, scripts and styles produce no token. */
public sealed interface HtmlToken {

    /**
     * Start tag.
     *
     * @param name in lower case
     * @param attributes attribute names in upper case to values; of a repeated name, the first value
     * @param markup the tag exactly as written in the file
     * @param line physical line, from 1
     */
    record StartTag(String name, Map<String, String> attributes, String markup, long line) implements HtmlToken {}

    /**
     * End tag.
     *
     * @param name in lower case
     * @param markup the tag exactly as written in the file
     */
    record EndTag(String name, String markup) implements HtmlToken {}

    /**
     * Text between tags, with character references resolved. A long text is split over several tokens.
     *
     * @param text not empty
     */
    record Text(String text) implements HtmlToken {}

    /**
     * Tag larger than the limit; its content is discarded.
     *
     * @param line physical line, from 1
     */
    record OversizedTag(long line) implements HtmlToken {}
}
