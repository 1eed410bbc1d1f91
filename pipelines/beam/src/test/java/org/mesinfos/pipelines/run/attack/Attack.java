package org.mesinfos.pipelines.run.attack;

import java.util.List;
import java.util.Map;

/**
 * Deliveries of one organisation that claim references or copy data of others.
 *
 * @param name what is attempted
 * @param files content of each file by path below the folder of the organisation
 */
record Attack(String name, Map<String, List<String>> files) {}
