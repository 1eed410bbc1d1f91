package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.views.FlatView;

/** Schemas that a snapshot keeps when bundles are removed. The audit adds those of the bundles that remain. Stateless. */
final class RemainingSchemas {

    private static final Set<String> VIEWS =
            Stream.of(FlatView.values()).map(view -> view.schema().getName()).collect(Collectors.toSet());

    private RemainingSchemas() {}

    /**
     * Returns schemas without those of removed bundles. The last schema of a record type is kept: earlier versions wrote
     * accepted rows with the schema of the bundle.
     *
     * @param ofBundles hashes of the schemas of the files of removed bundles
     */
    static List<ContentFile> of(List<ContentFile> schemas, Set<String> ofBundles, ContentStore content)
            throws IOException {
        Map<String, List<ContentFile>> byName = new HashMap<>();
        for (ContentFile schema : schemas) {
            byName.computeIfAbsent(name(schema, content), any -> new ArrayList<>())
                    .add(schema);
        }
        List<ContentFile> remaining = new ArrayList<>();
        byName.forEach((name, versions) -> {
            List<ContentFile> others = versions.stream()
                    .filter(schema -> !ofBundles.contains(schema.sha256()))
                    .toList();
            remaining.addAll(others.isEmpty() && !VIEWS.contains(name) ? versions : others);
        });
        return remaining;
    }

    private static String name(ContentFile schema, ContentStore content) throws IOException {
        return new Schema.Parser()
                .parse(new String(content.read(schema), StandardCharsets.UTF_8))
                .getName();
    }
}
