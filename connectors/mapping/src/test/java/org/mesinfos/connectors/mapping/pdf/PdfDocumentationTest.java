package org.mesinfos.connectors.mapping.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlSections;

/** Compilation of the mapping shown in {@code docs/pdf-mappings.md}. */
class PdfDocumentationTest {

    @Test
    void compilesTheExample() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "pdf-mappings.md"));
        String example = page.substring(page.indexOf("```yaml\n") + "```yaml\n".length());
        Problems problems = new Problems("pdf-mappings.md");
        YamlMap mapping = YamlSections.of(example.substring(0, example.indexOf("```")), problems);
        YamlMap section = mapping.map("pdf").orElseThrow();
        RowCompiler compiler = new PdfRowFormat().compiler(mapping.map("pdf"), mapping.map("recognise"), problems);
        YamlMap context = mapping.map("context").orElseThrow();
        for (String name : context.keys()) {
            compiler.context(name, context.map(name).orElseThrow());
        }

        assertThat(section.keys()).contains("columns", "balances");
        assertThat(problems.messages()).isEmpty();
        assertThat(compiler.build()).isNotNull();
    }
}
