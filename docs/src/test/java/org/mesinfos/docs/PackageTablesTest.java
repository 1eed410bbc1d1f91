package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of modules on the architecture page name every package. */
final class PackageTablesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path PACKAGE_INFO = Path.of("package-info.java");
    private static final String MODULES = "## Modules";
    private static final Pattern DOT = Pattern.compile("\\.");

    @Test
    void everyPackageIsNamed() throws IOException {
        String page = ProjectFiles.read(PROJECT.resolve("docs/architecture.md"));
        String tables = page.substring(page.indexOf(MODULES), page.indexOf("### Null"));
        List<String> packages = ProjectFiles.under(PROJECT, ".java").stream()
                .filter(file -> file.endsWith(PACKAGE_INFO))
                .map(file -> file.getParent().toString().replace('\\', '/'))
                .filter(folder -> folder.contains("src/main/java/") && !folder.contains("../docs/"))
                .map(folder -> folder.substring(folder.indexOf("src/main/java/") + "src/main/java/".length()))
                .map(folder -> folder.replace('/', '.'))
                .toList();

        assertThat(packages)
                .hasSizeGreaterThan(100)
                .filteredOn(name -> !isNamed(name, tables))
                .isEmpty();
    }

    /** Returns whether a page has a package, in full or from one of its parts on, or all packages below a parent. */
    private static boolean isNamed(String name, String page) {
        return isWritten(name, "`", page) || isWritten(name, ".*`", page) || hasParent(name, page);
    }

    private static boolean hasParent(String name, String page) {
        int last = name.lastIndexOf('.');
        return last > 0
                && (isWritten(name.substring(0, last), ".*`", page) || hasParent(name.substring(0, last), page));
    }

    private static boolean isWritten(String name, String end, String page) {
        int parts = DOT.split(name, -1).length;
        String written = name;
        boolean found = page.contains("`" + name + end);
        for (int omitted = 1; omitted < parts - 1 && !found; omitted++) {
            written = written.substring(written.indexOf('.') + 1);
            found = page.contains("`…" + written + end);
        }
        return found;
    }
}
