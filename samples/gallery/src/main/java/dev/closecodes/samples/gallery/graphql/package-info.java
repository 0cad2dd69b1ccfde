/** The graphql-transport-ws protocol, for both ends, whose frames a library takes care of. */
@WebSocketCloseCodes(
        value = "graphql-transport-ws.yaml",
        prefix = "Graphql",
        roles = {})
package dev.closecodes.samples.gallery.graphql;

import dev.closecodes.WebSocketCloseCodes;
