"""An ONNX graph that can be asked and changed: a model goes in, its bytes and its large constants come out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from accessible.errors import SetupError

LARGE = 4096  # bytes: a constant of this size is a weight, not a shape or a number

Weights = dict[str, NDArray[Any]]


@dataclass(slots=True)
class Graph:
    """An ONNX graph that can be asked who makes and who takes a value, and changed."""

    model: Any
    new_output: str  # a value of whole numbers that becomes the model's last output
    constants: dict[str, Any] = field(init=False)
    makers: dict[str, Any] = field(init=False)
    takers: dict[str, list[Any]] = field(init=False)
    made: dict[str, Callable[[], NDArray[Any]]] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    new: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        graph = self.model.graph
        self.constants = {one.name: one for one in graph.initializer}
        self.makers = {name: node for node in graph.node for name in node.output}
        self.takers = {}
        for node in graph.node:
            for name in node.input:
                self.takers.setdefault(name, []).append(node)

    @property
    def nodes(self) -> list[Any]:
        """The nodes as they were read, in order."""
        return list(self.model.graph.node)

    def value(self, name: str) -> NDArray[Any]:
        """A constant's value."""
        from onnx import numpy_helper

        if name not in self.constants:
            raise unexpected(f"{name} is not a constant")
        found: NDArray[Any] = numpy_helper.to_array(self.constants[name])
        return found

    def keep(self, name: str, value: NDArray[Any] | Callable[[], NDArray[Any]]) -> str:
        """Add a constant, or what makes it when the model is written; returns its name."""
        self.made[name] = value if callable(value) else lambda: value
        return name

    def only_taker(self, name: str, kind: str) -> Any:
        """The one node that takes a value; it must be of a kind."""
        takers = self.takers.get(name, [])
        if len(takers) != 1 or takers[0].op_type != kind:
            raise unexpected(f"{name} should go to one {kind}")
        return takers[0]

    def other_input(self, node: Any, name: str) -> str:
        """The input of a node of two inputs that is not `name`."""
        return str(next(each for each in node.input if each != name))

    def replace(self, replaced: Sequence[Any], nodes: Sequence[Any]) -> None:
        """Take nodes out and put others in."""
        self.gone.update(name for node in replaced for name in node.output)
        self.new.extend(nodes)

    def written(self) -> tuple[bytes, Weights]:
        """The model with only what its outputs need, each node after what it takes, and its large constants.

        Those stay outside of the bytes, so that the 90 MB are in memory once: ONNX Runtime takes them as they are.
        """
        import onnx

        old, new = self.model.graph, onnx.ModelProto(ir_version=self.model.ir_version)
        new.opset_import.extend(self.model.opset_import)
        new.graph.name = old.name
        new.graph.input.extend(old.input)
        new.graph.output.extend(old.output)
        new.graph.output.append(onnx.helper.make_tensor_value_info(self.new_output, onnx.TensorProto.INT64, None))
        kept = [node for node in old.node if node.output[0] not in self.gone] + self.new
        new.graph.node.extend(in_order(kept, [output.name for output in new.graph.output]))
        weights: Weights = {}
        for name in sorted({name for node in new.graph.node for name in node.input}):
            if name not in self.made and name not in self.constants:
                continue
            value = self.made[name]() if name in self.made else self.value(name)
            into = new.graph.initializer.add(name=name, dims=value.shape)
            into.data_type = onnx.helper.np_dtype_to_tensor_dtype(value.dtype)
            if value.nbytes < LARGE:
                into.raw_data = value.tobytes()
                continue
            weights[name] = np.array(value, order="C")  # a copy of its own: the old model is let go
            into.data_location = onnx.TensorProto.EXTERNAL
            into.external_data.add(key="location", value="weights")
        self.made.clear()  # its makers know this graph: unless they go, the old model stays until a collection
        return bytes(new.SerializeToString()), weights


def in_order(nodes: Sequence[Any], wanted: Sequence[str]) -> list[Any]:
    """The nodes that `wanted` values need, each after the makers of what it takes."""
    makers = {name: node for node in nodes for name in node.output}
    ordered: list[Any] = []
    begun: set[str] = set()
    waiting = [(makers[name], False) for name in reversed(wanted)]
    while waiting:
        node, ready = waiting.pop()
        if ready:
            ordered.append(node)
        elif node.output[0] not in begun:
            begun.add(node.output[0])
            waiting.append((node, True))
            waiting.extend((makers[name], False) for name in reversed(node.input) if name in makers)
    return ordered


def unexpected(what: str) -> SetupError:
    """The model is not the one that this was written for."""
    return SetupError(f"The Kokoro model cannot be prepared: {what}.", remedy="Install it again: make distclean")
