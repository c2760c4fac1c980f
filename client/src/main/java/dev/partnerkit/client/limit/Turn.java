package dev.partnerkit.client.limit;

import java.util.List;

/** The right to send one request; it says so when the answer has come, or will not come any more. */
public final class Turn {

    private final List<Gate> gates;

    Turn(List<Gate> gates) {
        this.gates = List.copyOf(gates);
    }

    List<Gate> gates() {
        return gates;
    }

    public void end() {
        for (Gate gate : gates) {
            gate.leave();
        }
    }
}
