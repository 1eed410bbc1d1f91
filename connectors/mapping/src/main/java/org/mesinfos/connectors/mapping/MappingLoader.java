package org.mesinfos.connectors.mapping;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlLocation;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Loader of mapping files. Stateless. */
@AutoService(MappingCompiler.class)
public final class MappingLoader implements MappingCompiler {

    @Override
    public Connector compile(MappingText mapping) {
        return load(mapping);
    }

    /**
     * Validates and compiles a mapping.
     *
     * @param id {@code organisation/name}, derived from the location of the file; {@code connector} in the file must
     *     equal it
     * @param file name of the file in messages
     * @param yaml text of the mapping
     * @throws MappingException if the mapping is invalid; it lists all problems
     */
    public static MappingConnector load(String id, String file, String yaml) {
        return load(new MappingText(id, file, yaml));
    }

    private static MappingConnector load(MappingText mapping) {
        Problems problems = new Problems(mapping.origin());
        Optional<YamlMap> root = YamlText.read(mapping.yaml(), problems);
        if (root.isEmpty() && problems.isEmpty()) {
            problems.add(
                    YamlLocation.START,
                    "the file is empty, expected a mapping such as \"connector: " + mapping.id() + "\"");
        }
        Optional<MappingConnector> connector =
                root.flatMap(map -> new RootCompiler(mapping.id(), map, problems).compile());
        if (!problems.isEmpty() || connector.isEmpty()) {
            throw new MappingException(problems.located().stream()
                    .map(problem -> mapping.place(problem.location()) + ": " + problem.message())
                    .toList());
        }
        return connector.get();
    }
}
