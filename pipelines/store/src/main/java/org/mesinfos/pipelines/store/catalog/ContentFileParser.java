package org.mesinfos.pipelines.store.catalog;

import java.io.IOException;

/** Parser of the references of files. */
final class ContentFileParser {

    private ContentFileParser() {}

    static ContentFile file(CatalogParser json) throws IOException {
        String path = null;
        String sha256 = null;
        long bytes = 0;
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "path" -> path = json.text();
                case "sha256" -> sha256 = json.text();
                case "bytes" -> bytes = json.number();
                default -> json.skip();
            }
        }
        return new ContentFile(json.required(path), json.required(sha256), bytes);
    }
}
