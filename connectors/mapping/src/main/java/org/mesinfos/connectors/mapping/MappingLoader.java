package org.mesinfos.connectors.mapping;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;

/** Loads mapping files. Stateless. */
@AutoService(MappingCompiler.class)
public final class MappingLoader implements MappingCompiler {

    @Override
    public Connector compile(MappingText mapping) {
        return load(mapping.id(), mapping.origin(), mapping.yaml());
    }

    /**
     * Checks and compiles a mapping.
     *
     * @param id {@code organisation/name}, as its place among the mappings says; the file must say the same
     * @param file the name of the file in messages
     * @param yaml its text
     * @throws MappingException telling everything that is wrong with it
     */
    public static MappingConnector load(String id, String file, String yaml) {
        Problems problems = new Problems(file);
        Optional<YamlMap> root = YamlText.read(yaml, problems);
        if (root.isEmpty() && problems.isEmpty()) {
            problems.add(YamlPlace.START, "the file is empty, expected a mapping such as \"connector: " + id + "\"");
        }
        Optional<MappingConnector> connector =
                root.flatMap(mapping -> new RootCompiler(id, mapping, problems).compile());
        if (!problems.isEmpty() || connector.isEmpty()) {
            throw new MappingException(problems.messages());
        }
        return connector.get();
    }
}
