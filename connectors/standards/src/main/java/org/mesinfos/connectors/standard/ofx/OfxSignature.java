package org.mesinfos.connectors.standard.ofx;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Recognition;

/** Recognition of OFX files by their header or root element. */
final class OfxSignature {

    private static final Pattern HEADER = Pattern.compile(
            "\\A\\s*(OFXHEADER\\s*:|<\\?OFX\\s|<\\?xml[^>]*>\\s*<\\?OFX\\s|DATA\\s*:\\s*OFXSGML)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9._:-]*)[\\s/>]");
    private static final Pattern COMMENTS = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    /** Maximum number of characters before the document, such as HTTP headers saved with it. */
    private static final int MAX_PREAMBLE = 4096;

    private OfxSignature() {}

    /**
     * Recognises a file.
     *
     * @param head the start of the file as text
     */
    static Recognition recognise(String head) {
        if (HEADER.matcher(head).find()) {
            return Recognition.claimed(100, "header of OFX");
        }
        Matcher tag = FIRST_TAG.matcher(COMMENTS.matcher(head).replaceAll(""));
        if (!tag.find()) {
            return Recognition.OTHER_FORMAT;
        }
        String name = tag.group(1);
        boolean isDocument = name.substring(name.indexOf(':') + 1).equalsIgnoreCase(OfxElementRole.DOCUMENT_NAME);
        if (isDocument && tag.start() < MAX_PREAMBLE) {
            return Recognition.claimed(95, "element OFX");
        }
        return name.toUpperCase(Locale.ROOT).contains("STMTRS")
                ? Recognition.declined(30, List.of("element OFX"))
                : Recognition.OTHER_FORMAT;
    }
}
