package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Links of Javadoc to types of the project name types that are imported: the tool ends the build of a release at others. */
final class JavadocLinksTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?[\\s*]+([A-Z]\\w*)");

    @Test
    void everyLinkedTypeOfAnotherPackageIsImported() throws IOException {
        List<Path> sources = ProjectFiles.under(PROJECT, ".java").stream()
                .filter(file -> file.toString().contains("src/main/java"))
                .filter(file -> !file.toString().contains("avro-schemas")) // Most types there are generated.
                .toList();
        Set<String> types = sources.stream().map(JavadocLinksTest::type).collect(Collectors.toSet());
        Set<Path> files = new HashSet<>(sources);

        List<String> broken = new ArrayList<>();
        for (Path file : sources) {
            String source = ProjectFiles.read(file);
            Matcher links = LINK.matcher(source);
            while (links.find()) {
                String type = links.group(1);
                if (types.contains(type)
                        && !files.contains(file.resolveSibling(type + ".java"))
                        && !declaresOrImports(source, type)) {
                    broken.add(PROJECT.relativize(file) + ": " + type);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    private static String type(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static boolean declaresOrImports(String source, String type) {
        return Pattern.compile(
                        "(?:class|interface|enum|record) " + type + "\\b|^import [\\w.]+\\." + type + ";",
                        Pattern.MULTILINE)
                .matcher(source)
                .find();
    }
}
