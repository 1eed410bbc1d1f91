package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages and packages name the version of the parent POM, or that of the release that it prepares. */
final class NamedVersionsTest {

    private static final Path PROJECT = Path.of("..");
    private static final String SNAPSHOT = "-SNAPSHOT";

    @Test
    void theReadmeImportsTheVersionOfTheParent() throws IOException {
        assertThat(versions("README.md", "<version>([^<]+)</version>")).containsExactly(version());
    }

    @Test
    void filesOfAReleaseAndPackagesOfReadersHaveTheVersionOfTheNextRelease() throws IOException {
        String release = version().replace(SNAPSHOT, "");

        assertThat(versions("docs/install.md", "mesinfos[-_:](?:reader-)?(\\d+\\.\\d+\\.\\d+)"))
                .containsOnly(release);
        assertThat(versions("docs/applications.md", "mesinfos-reader-(\\d+\\.\\d+\\.\\d+)"))
                .containsOnly(release);
        assertThat(versions("pipelines/readers/typescript/package.json", "\"version\": \"([^\"]+)\""))
                .containsExactly(release);
        assertThat(versions("pipelines/readers/python/pyproject.toml", "(?m)^version = \"([^\"]+)\""))
                .containsExactly(release);
    }

    private static String version() throws IOException {
        return versions("pom.xml", "<version>([^<]+)</version>").get(0);
    }

    private static List<String> versions(String file, String expression) throws IOException {
        return Pattern.compile(expression)
                .matcher(ProjectFiles.read(PROJECT.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
