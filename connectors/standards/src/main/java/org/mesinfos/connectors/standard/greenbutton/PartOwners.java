package org.mesinfos.connectors.standard.greenbutton;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Usage points that the entries of a file belong to: by links, by the customer in them, or because the whole file is about one
 * customer. An entry that may be about another customer belongs to none.
 */
final class PartOwners {

    /** Kinds of entries that are of one usage point by definition. */
    private static final Set<String> OF_ONE_USAGE_POINT = Set.of(EspiNames.METER_READING, EspiNames.INTERVAL_BLOCK);

    private final ResourceIndex resources;
    private final List<EspiResource> usagePoints;
    private final boolean isOneCustomer;
    private final Map<String, Set<EspiResource>> ofCustomers = new HashMap<>();
    private final Map<String, Set<EspiResource>> byRelated = new HashMap<>();
    private final Map<Long, Set<EspiResource>> ofReadingTypes = new HashMap<>();

    PartOwners(ResourceIndex resources) {
        this.resources = resources;
        this.usagePoints = resources.all(EspiNames.USAGE_POINT);
        this.isOneCustomer = resources.customers().areOne(usagePoints);
        for (EspiResource usagePoint : usagePoints) {
            UsagePointProperties.customer(usagePoint).ifPresent(customer -> add(ofCustomers, customer, usagePoint));
            usagePoint.links().related().forEach(link -> add(byRelated, link, usagePoint));
        }
        for (EspiResource meterReading : resources.all(EspiNames.METER_READING)) {
            Optional<EspiResource> usagePoint = resources.usagePoint(meterReading.links());
            resources
                    .readingType(meterReading.links())
                    .ifPresent(type -> usagePoint.ifPresent(owner -> add(ofReadingTypes, type.number(), owner)));
        }
    }

    private static <K> void add(Map<K, Set<EspiResource>> owners, K key, EspiResource owner) {
        owners.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(owner);
    }

    /** Returns the usage points to which an element of the feed itself applies. */
    Collection<EspiResource> ofFeed() {
        return isOneCustomer ? usagePoints : List.of();
    }

    Collection<EspiResource> of(EspiResource resource) {
        if (resource.is(EspiNames.USAGE_POINT)) {
            return List.of(resource);
        }
        EntryLinks links = resource.links();
        Optional<EspiResource> linked = resources
                .usagePoint(links)
                .or(() -> resources.meterReading(links).flatMap(reading -> resources.usagePoint(reading.links())));
        if (linked.isPresent()) {
            return List.of(linked.get());
        }
        Collection<EspiResource> referring = referring(resource);
        if (!referring.isEmpty()) {
            return referring;
        }
        Optional<String> customer = links.identifierIn(EspiNames.RETAIL_CUSTOMER);
        if (customer.isPresent()) {
            return ofCustomers.getOrDefault(customer.get(), Set.of());
        }
        boolean ofOther = links.identifierIn(EspiNames.USAGE_POINT).isPresent()
                || (links.hasPlace() && OF_ONE_USAGE_POINT.contains(resource.kind()));
        return isOneCustomer && !ofOther ? usagePoints : List.of();
    }

    /** Returns the usage points that refer to a resource themselves or by their meter readings. */
    private Collection<EspiResource> referring(EspiResource resource) {
        Set<EspiResource> ofType = ofReadingTypes.getOrDefault(resource.number(), Set.of());
        return ofType.isEmpty()
                ? resource.links().self().stream()
                        .flatMap(link -> byRelated.getOrDefault(link, Set.of()).stream())
                        .distinct()
                        .toList()
                : ofType;
    }
}
