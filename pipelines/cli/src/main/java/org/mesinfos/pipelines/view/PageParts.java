package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Form in which a page contains its data: in clear or encrypted. */
interface PageParts {

    /** Writes what the browser needs before the first part. */
    void begin(OutputStream page) throws IOException;

    /** Writes data in JSON. */
    void json(String name, ObjectNode content, OutputStream page) throws IOException;

    /** Writes a file. */
    void file(String name, byte[] content, OutputStream page) throws IOException;

    /** Returns the parts in clear: one element for each, with its name as id. */
    static PageParts clear() {
        return new PageParts() {
            @Override
            public void begin(OutputStream page) {}

            @Override
            public void json(String name, ObjectNode content, OutputStream page) throws IOException {
                element(page, name, "application/json", text(content));
            }

            @Override
            public void file(String name, byte[] content, OutputStream page) throws IOException {
                element(page, name, "text/plain", Base64.getEncoder().encode(content));
            }
        };
    }

    /** Returns JSON that cannot end the element that contains it. */
    static byte[] text(ObjectNode json) throws IOException {
        return new ObjectMapper()
                .writeValueAsString(json)
                .replace("<", "\\u003c")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Writes an element that the browser does not run. */
    static void element(OutputStream page, String id, String type, byte[] content) throws IOException {
        page.write(("<script type=\"" + type + "\" id=\"" + id + "\">").getBytes(StandardCharsets.UTF_8));
        page.write(content);
        page.write("</script>\n".getBytes(StandardCharsets.UTF_8));
    }
}
