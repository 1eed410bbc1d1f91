package org.mesinfos.connectors.standard.greenbutton;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Table of the resources of a file by their links. A link that leads to two different resources leads to neither. */
final class LinkTable {

    private record Key(String kind, String link) {}

    private final Map<Key, Optional<EspiResource>> resources = new HashMap<>();

    void put(String link, EspiResource resource) {
        resources.merge(
                new Key(resource.kind(), link),
                Optional.of(resource),
                (present, added) -> present.filter(other -> areAlike(other, resource)));
    }

    /** Returns the resource of a kind with a link. */
    Optional<EspiResource> get(String kind, String link) {
        return resources.getOrDefault(new Key(kind, link), Optional.empty());
    }

    /** Returns whether two resources of one kind mean the same to those that refer to them. */
    private static boolean areAlike(EspiResource one, EspiResource other) {
        if (one.is(EspiNames.USAGE_POINT)) {
            return UsagePointProperties.reference(one).equals(UsagePointProperties.reference(other));
        }
        return one.is(EspiNames.METER_READING)
                ? one.links().hasTheLinksOf(other.links())
                : values(one).equals(values(other));
    }

    private static Map<String, String> values(EspiResource resource) {
        Map<String, String> values = new TreeMap<>();
        resource.element()
                .ifPresent(element -> element.forEachValue(
                        "", child -> true, value -> true, (path, value) -> values.put(path, value.value())));
        return values;
    }
}
