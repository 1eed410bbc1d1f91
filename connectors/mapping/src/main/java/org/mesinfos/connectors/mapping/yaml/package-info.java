/** YAML with positions: maps that report unknown keys, wrong types and the nearest valid name. */
@NullMarked
package org.mesinfos.connectors.mapping.yaml;

import org.jspecify.annotations.NullMarked;
