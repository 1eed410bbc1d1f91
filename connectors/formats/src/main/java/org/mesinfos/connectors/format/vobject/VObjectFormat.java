package org.mesinfos.connectors.format.vobject;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContent;

/**
 * A format of components that is recognised by its first component.
 *
 * @param component name of the first component of each file, in upper case
 * @param containers names of components that are streamed instead of read as a whole: their properties become the
 *     {@linkplain VObjectItem.Component#container() enclosing element} of the components in them
 */
public record VObjectFormat(String component, Set<String> containers) {

    public VObjectFormat {
        containers = Set.copyOf(containers);
    }

    /** Claims a file if its first line with text begins the component, as {@link VObjectReader} reads it. */
    public Recognition recognise(FilePreview preview) {
        String begin = "BEGIN:" + component;
        boolean isFirst = preview.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.replace(" ", "").toUpperCase(Locale.ROOT))
                .filter(begin::equals)
                .isPresent();
        if (isFirst) {
            return Recognition.claimed(100, begin);
        }
        return preview.text().contains("\n" + begin)
                ? Recognition.declined(50, List.of(begin + " on the first line"))
                : Recognition.OTHER_FORMAT;
    }

    /** Passes the components of a file to one receiver, and the rejections of malformed parts to another, in order. */
    public void read(SourceContent content, Consumer<VObjectItem.Component> components, Consumer<Rejection> rejections)
            throws IOException {
        try (VObjectReader reader = VObjectReader.open(content, containers)) {
            for (Optional<VObjectItem> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof VObjectItem.Component found) {
                    components.accept(found);
                } else if (next.get() instanceof VObjectItem.Malformed malformed) {
                    rejections.accept(malformed.rejection());
                }
            }
        }
    }
}
