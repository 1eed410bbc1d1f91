package org.mesinfos.connectors.catalogue;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
        packages = "org.mesinfos.connectors",
        importOptions = {ImportOption.DoNotIncludeTests.class, ConnectorArchitectureTest.NoTestJars.class})
class ConnectorArchitectureTest {

    /** Fixtures of tests come as archives when modules are packaged. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule onlyFormatPackagesUseParserLibraries = noClasses()
            .that()
            .resideOutsideOfPackages("org.mesinfos.connectors.format..", "org.mesinfos.connectors.mapping.json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.opencsv..",
                    "com.fasterxml.aalto..",
                    "javax.xml.stream..",
                    "org.apache.pdfbox..",
                    "org.apache.tika.parser..",
                    "com.fasterxml.jackson.core..",
                    "org.apache.commons.compress..",
                    "org.apache.james..");

    @ArchTest
    static final ArchRule tikaIsOnlyUsedForTypeDetectionElsewhere = noClasses()
            .that()
            .resideOutsideOfPackages("org.mesinfos.connectors.format..", "org.mesinfos.connectors.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.tika..");

    @ArchTest
    static final ArchRule connectorsDoNotDependOnPipelines = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.beam..", "org.mesinfos.pipelines..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.mesinfos.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule contractDoesNotDependOnImplementations = noClasses()
            .that()
            .resideInAPackage("org.mesinfos.connectors.api..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.mesinfos.connectors..")
                    .and(resideOutsideOfPackage("org.mesinfos.connectors.api..")));

    @ArchTest
    static final ArchRule classNamesHaveNoVagueSuffix = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl");

    @Test
    void everyPackageHasPackageInfo() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of(".."))) {
            assertThat(folders.filter(folder -> folder.toString().contains("src/main/java"))
                            .filter(Files::isDirectory)
                            .filter(ConnectorArchitectureTest::containsClasses))
                    .hasSizeGreaterThan(7)
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static boolean containsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
