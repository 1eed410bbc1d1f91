package org.mesinfos.pipelines.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The page without data, as the build of {@code pipelines/viewer} wrote it. Immutable.
 *
 * <p>Two comments mark the places of the data. The summary comes before the program, and the files after it, so that the
 * page shows its first chart while the browser still reads the files.
 */
final class PageTemplate {

    private static final String RESOURCE = "viewer.html";
    private static final Pattern MARKS = Pattern.compile("<!--data-->|<!--files-->");

    private final String[] parts;

    private PageTemplate(String[] parts) {
        this.parts = parts;
    }

    /** Writer of a part of the data of a page. */
    interface DataWriter {
        void write(OutputStream page) throws IOException;
    }

    /** Reads the template of the program. */
    static PageTemplate load() {
        try (InputStream resource = Objects.requireNonNull(
                PageTemplate.class.getResourceAsStream(RESOURCE), "the template is a resource of this package")) {
            String page = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = MARKS.split(page);
            if (parts.length != 3) {
                throw new IllegalStateException("The program is incomplete: " + RESOURCE + " has no place for data");
            }
            return new PageTemplate(parts);
        } catch (IOException e) {
            throw new UncheckedIOException("The program is incomplete: " + RESOURCE, e);
        }
    }

    /**
     * Writes the page with its data.
     *
     * @param summary writes the data that the page shows at once
     * @param files writes the files that the page reads later
     */
    void write(OutputStream page, DataWriter summary, DataWriter files) throws IOException {
        page.write(parts[0].getBytes(StandardCharsets.UTF_8));
        summary.write(page);
        page.write(parts[1].getBytes(StandardCharsets.UTF_8));
        files.write(page);
        page.write(parts[2].getBytes(StandardCharsets.UTF_8));
    }
}
