package org.mesinfos.samples.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files in drawn layouts, with an index and expected transactions for {@code mesinfos grade}. */
public final class DrawnLayouts {

    private final List<LayoutFile> files = new ArrayList<>();

    /**
     * Draws layouts. The same seed and numbers give the same files.
     *
     * @param exports number of exports as CSV
     * @param statements number of statements as PDF
     */
    public DrawnLayouts(long seed, int exports, int statements) {
        for (int index = 1; index <= exports; index++) {
            files.add(CsvLayout.draw(seed, index));
        }
        for (int index = 1; index <= statements; index++) {
            files.add(PdfLayout.draw(seed, index));
        }
    }

    /**
     * Writes the files, their expected transactions and the index into a folder.
     *
     * @param folder created if absent
     * @return the number of files without the index and the expected transactions
     */
    public int writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder index = new StringBuilder("file\tcategory\texpected\tplain_count\n");
        for (LayoutFile file : files) {
            String expected = file.name().replaceAll("\\.[a-z]+$", "") + "-expected.csv";
            Files.write(folder.resolve(file.name()), file.content());
            Files.writeString(folder.resolve(expected), file.expected(), StandardCharsets.UTF_8);
            index.append(file.name())
                    .append('\t')
                    .append(file.category())
                    .append('\t')
                    .append(expected)
                    .append("\t\n");
        }
        Files.writeString(folder.resolve("index.tsv"), index, StandardCharsets.UTF_8);
        return files.size();
    }
}
