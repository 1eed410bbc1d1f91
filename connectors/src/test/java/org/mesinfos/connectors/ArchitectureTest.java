package org.mesinfos.connectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.mesinfos.connectors", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyFormatPackagesUseParserLibraries = noClasses()
            .that()
            .resideOutsideOfPackage("org.mesinfos.connectors.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.opencsv..",
                    "com.fasterxml.aalto..",
                    "javax.xml.stream..",
                    "org.apache.pdfbox..",
                    "org.apache.tika.parser..",
                    "com.fasterxml.jackson..",
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
            slices().matching("org.mesinfos.connectors.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule contractDoesNotDependOnImplementations = noClasses()
            .that()
            .resideInAPackage("org.mesinfos.connectors")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.mesinfos.connectors.intake..",
                    "org.mesinfos.connectors.registry..",
                    "org.mesinfos.connectors.mapping..",
                    "org.mesinfos.connectors.standard..");

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
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            assertThat(folders.filter(Files::isDirectory).filter(ArchitectureTest::containsClasses))
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
