/** JSON Schema for YAML files: the vocabulary in which readers of such files declare their keys for editors. */
@NullMarked
package org.mesinfos.connectors.mapping.schema;

import org.jspecify.annotations.NullMarked;
