package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every package of main code is marked, because NullAway checks marked packages only. */
final class NullMarkedTest {

    private static final Path PROJECT = Path.of("..");
    private static final String PACKAGE_INFO = "package-info.java";

    @Test
    void everyPackageIsNullMarked() throws IOException {
        Set<Path> marked = new TreeSet<>();
        List<Path> sources = ProjectFiles.under(PROJECT, ".java").stream()
                .filter(file -> file.toString().contains("src/main/java"))
                .toList();
        for (Path file : sources) {
            if (file.endsWith(PACKAGE_INFO) && ProjectFiles.read(file).contains("@NullMarked\npackage ")) {
                marked.add(file.getParent());
            }
        }

        assertThat(marked)
                .hasSizeGreaterThan(100)
                .isEqualTo(sources.stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new)));
    }
}
