package org.mesinfos.docs.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams in {@code docs/diagrams} are up to date and readable. */
final class DiagramsTest {

    private static final Path FOLDER = Path.of("diagrams");

    static Stream<String> names() {
        return Diagrams.ALL.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void committedFileEqualsGeneratedDiagram(String name) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(name)))
                .as("regenerate: java -cp docs/target/classes org.mesinfos.docs.diagram.WriteDiagrams docs/diagrams")
                .isEqualTo(Diagrams.ALL.get(name).svg());
    }

    @ParameterizedTest
    @MethodSource("names")
    void textFitsIntoItsBox(String name) {
        List<String> tooWide = new ArrayList<>();
        for (Box box : shapes(name, Box.class)) {
            if (Font.TITLE.width(box.title()) > box.width() - 8) {
                tooWide.add(box.title());
            }
            for (String detail : box.details()) {
                if (Font.DETAIL.width(detail) > box.width() - 8) {
                    tooWide.add(detail);
                }
            }
        }

        assertThat(tooWide).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void boxesAndLabelsDoNotOverlap(String name) {
        List<Area> areas = new ArrayList<>();
        shapes(name, Box.class).forEach(box -> areas.add(Area.of(box)));
        shapes(name, Label.class).forEach(label -> areas.add(Area.of(label)));

        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                if (areas.get(i).overlaps(areas.get(j))) {
                    overlaps.add(areas.get(i).text() + " / " + areas.get(j).text());
                }
            }
        }

        assertThat(overlaps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void arrowsCrossNoText(String name) {
        List<String> crossings = new ArrayList<>();
        for (Arrow arrow : shapes(name, Arrow.class)) {
            for (int i = 1; i < arrow.points().size(); i++) {
                Area segment =
                        Area.between(arrow.points().get(i - 1), arrow.points().get(i));
                stream(name, Box.class)
                        .map(Area::of)
                        .filter(segment::overlaps)
                        .forEach(area -> crossings.add(area.text()));
                stream(name, Label.class)
                        .map(Area::of)
                        .filter(segment::overlaps)
                        .forEach(area -> crossings.add(area.text()));
            }
        }

        assertThat(crossings).isEmpty();
    }

    private static <T extends Shape> Stream<T> stream(String name, Class<T> type) {
        return Diagrams.ALL.get(name).shapes().stream().filter(type::isInstance).map(type::cast);
    }

    /** Returns the shapes of a type; each diagram has some of each type. */
    private static <T extends Shape> List<T> shapes(String name, Class<T> type) {
        List<T> shapes = stream(name, type).toList();
        assertThat(shapes).as(type.getSimpleName()).isNotEmpty();
        return shapes;
    }
}
