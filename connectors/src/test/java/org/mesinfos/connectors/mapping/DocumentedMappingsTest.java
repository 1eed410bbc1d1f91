package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every mapping shown in the documentation loads. */
class DocumentedMappingsTest {

    private static final Pattern MAPPING = Pattern.compile("```yaml\n(connector: (\\S+)\n.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> loads() throws IOException {
        Path page = Path.of("..", "docs", "write-a-connector.md");
        List<DynamicTest> tests = new ArrayList<>();
        Matcher matcher = MAPPING.matcher(Files.readString(page));
        while (matcher.find()) {
            String yaml = matcher.group(1);
            String id = matcher.group(2);
            tests.add(DynamicTest.dynamicTest(
                    id, () -> assertThat(MappingLoader.load(id, id, yaml).id()).isEqualTo(id)));
        }
        assertThat(tests).hasSizeGreaterThan(3);
        return tests.stream();
    }
}
