package org.mesinfos.connectors.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of the sources of the text of a field. */
final class TextCompiler {

    /** Property of a file that its organisation declares in place of its format. */
    static final String CURRENCY = "currency";

    static final Map<String, Function<SourceContext, String>> FILE_PROPERTIES = Map.of(
            "organisation",
            SourceContext::organisation,
            "customer",
            context -> context.customer().orElse(""),
            "country",
            SourceContext::country,
            CURRENCY,
            context -> context.currency().orElse(""),
            "zone",
            context -> context.zone().getId(),
            "file-name",
            SourceContext::fileName);

    private TextCompiler() {}

    /** Compiles a selector with its null texts and its pattern. */
    static FieldText text(YamlMap selector, Scope scope) {
        Set<String> nulls = new HashSet<>(scope.defaults().nulls());
        nulls.addAll(selector.texts("nulls"));
        return new FieldText(source(selector, scope), Set.copyOf(nulls), selector.pattern("pattern"));
    }

    /** Compiles a selector that may have no other keys. */
    static FieldText closedText(YamlMap selector, Scope scope) {
        FieldText text = text(selector, scope);
        selector.rejectUnknownKeys();
        return text;
    }

    static TextSource source(YamlMap selector, Scope scope) {
        if (selector.has("context")) {
            return new TextSource.Slot(scope.context(selector));
        }
        if (selector.has("source")) {
            return fileProperty(selector);
        }
        if (selector.has("join")) {
            return new TextSource.Join(
                    sources("join", selector, scope), selector.text("separator").orElse(" "));
        }
        if (selector.has("first")) {
            return new TextSource.FirstPresent(sources("first", selector, scope));
        }
        return new TextSource.Slot(scope.slot(selector));
    }

    private static List<TextSource> sources(String key, YamlMap selector, Scope scope) {
        List<TextSource> sources = selector.maps(key, scope.shorthand()).stream()
                .map(part -> {
                    TextSource source = source(part, scope);
                    part.rejectUnknownKeys();
                    return source;
                })
                .toList();
        if (sources.isEmpty()) {
            selector.problem(key, "\"" + key + "\" is empty, expected a list of selectors");
        }
        return sources;
    }

    private static TextSource fileProperty(YamlMap selector) {
        String name = selector.requiredText("source");
        Function<SourceContext, String> reader = FILE_PROPERTIES.get(name);
        if (reader == null) {
            selector.problem(
                    "source",
                    "\"source\" is \"" + name + "\", expected one of "
                            + String.join(
                                    ", ",
                                    FILE_PROPERTIES.keySet().stream().sorted().toList())
                            + NameSuggestion.hint(name, FILE_PROPERTIES.keySet()));
            return new TextSource.FileProperty(name, context -> "");
        }
        return new TextSource.FileProperty(name, reader);
    }
}
