package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/**
 * Encrypted parts of a page. The elements are numbered, because their names would disclose which types of record the person
 * has. Not thread-safe.
 */
final class SealedParts implements PageParts {

    private final PageSeal seal;
    private final String language;
    private int parts;

    /** @param language language in which the page asks for the passphrase; empty for that of the browser */
    SealedParts(PageSeal seal, String language) {
        this.seal = seal;
        this.language = language;
    }

    @Override
    public void begin(OutputStream page) throws IOException {
        PageParts.element(
                page, "lock", "application/json", PageParts.text(seal.lock().put("language", language)));
    }

    @Override
    public void json(String name, ObjectNode content, OutputStream page) throws IOException {
        file(name, PageParts.text(content), page);
    }

    @Override
    public void file(String name, byte[] content, OutputStream page) throws IOException {
        byte[] sealed = Base64.getEncoder().encode(seal.seal(name, content));
        PageParts.element(page, "sealed-" + parts++, "text/plain", sealed);
    }
}
