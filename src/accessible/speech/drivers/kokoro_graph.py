"""Kokoro's model made cheaper to run: a model in ONNX bytes goes in, one that makes the same sound comes out.

ONNX Runtime computes a convolution of 8-bit numbers (ConvInteger) at a tenth of the speed at which it multiplies
8-bit matrices, and two thirds of the voice's work are such convolutions. So each is written as a product of
matrices: the rows that a kernel covers are gathered side by side and multiplied by the kernel. The whole numbers
that are added up are the same ones. The steps of an instance normalisation become the one operator that
exists for them. Only the order of some roundings changes.

Nodes are known by their form (ONNX operators, version 20, and com.microsoft), never by their names alone.
Measured in docs/decisions/017-british-voices-speed.md.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from accessible.speech.drivers.onnx_graph import Graph, Weights, unexpected

# Frames of each token: an output added to the model. One frame is 600 samples, 25 ms.
FRAMES = "/encoder/Gather_output_0"
# What a wide kernel gathers is several times the sound: it is made in so many slices, which stay in the processor's
# own memory. Only in the generator, where the shortest utterance has 500 rows (240 are needed for 16 slices).
SLICES, SLICED_FROM = 16, 3
GENERATOR = "/generator/"
MICROSOFT = "com.microsoft"
FLOAT = 1  # TensorProto.FLOAT


def faster(model: bytes, *, signed: bool) -> tuple[bytes, Weights]:
    """The model with convolutions as products of matrices, and the frames of each token as its second output.

    Its large constants come by name beside its bytes.

    `signed`: store kernels as signed numbers, which is twice as fast, but only where the processor adds
    such products up exactly (see `kokoro.adds_exactly`). Raises SetupError if the model is not built as expected.
    """
    import onnx  # here: only when a British voice speaks

    graph = Graph(onnx.load_from_string(model), FRAMES)
    del model
    convolutions = [as_product(graph, node, signed=signed) for node in graph.nodes if node.op_type == "ConvInteger"]
    divisions = (as_instance_norm(graph, node) for node in graph.nodes if node.op_type == "Div")
    normalised = [found for found in divisions if found]
    if not convolutions or not normalised:
        raise unexpected("it has no convolutions to make faster")
    for replaced, nodes in convolutions + normalised:
        graph.replace(replaced, nodes)
    return graph.written()


def as_product(graph: Graph, node: Any, *, signed: bool) -> tuple[list[Any], list[Any]]:
    """A ConvInteger with what turns its sums to float, and the nodes that do the same as a matrix product.

    What stands there: quantised sound and kernel → ConvInteger → (Add a bias in whole numbers) → Cast → Mul by
    both scales. The bias is added in float instead, unrounded.
    """
    from onnx import helper

    outputs, channels, width = graph.constants[node.input[1]].dims
    replaced = [node]
    taker = graph.takers[node.output[0]][0]
    if taker.op_type == "Add":
        replaced.append(graph.only_taker(node.output[0], "Add"))
    cast = graph.only_taker(replaced[-1].output[0], "Cast")
    scaled = graph.only_taker(cast.output[0], "Mul")
    scales = graph.makers[graph.other_input(scaled, cast.output[0])]
    kernel_scale = next(name for name in scales.input if name in graph.constants)
    sound_scale = graph.other_input(scales, kernel_scale)
    bias = ""
    if taker.op_type == "Add":
        bias = float_bias(graph, graph.other_input(taker, node.output[0]), scales.output[0], outputs)
    replaced += [cast, scaled]

    below = 128 if signed else 0
    kind = np.int8 if signed else np.uint8
    name = node.name

    def matrix() -> NDArray[Any]:
        kernel = (graph.value(node.input[1]).astype(np.int16) - below).astype(kind)
        return kernel.transpose(2, 1, 0).reshape(width * channels, outputs)

    zero = (graph.value(node.input[3]).astype(np.int16).reshape(()) - below).astype(kind)
    constants = [
        graph.keep(f"{name}/kernel", matrix),
        sound_scale,
        graph.keep(f"{name}/scale", graph.value(kernel_scale).reshape(())),
        node.input[2],
        graph.keep(f"{name}/zero", zero),
        bias,
    ]
    nodes, gathered = side_by_side(graph, node, channels, width)
    products = [f"{name}/product{number}" for number in range(len(gathered))]
    for rows, product in zip(gathered, products, strict=True):
        inputs = [rows, *constants]
        nodes.append(helper.make_node("MatMulIntegerToFloat", inputs, [product], name=product, domain=MICROSOFT))
    whole = products[0]
    if len(products) > 1:
        whole = f"{name}/whole"
        nodes.append(helper.make_node("Concat", products, [whole], name=whole, axis=0))
    nodes += [
        helper.make_node("Unsqueeze", [whole, graph.keep("batch axis", ints(0))], [f"{name}/batch"]),
        helper.make_node("Transpose", [f"{name}/batch"], [scaled.output[0]], perm=[0, 2, 1]),
    ]
    return replaced, nodes


def float_bias(graph: Graph, name: str, scales: str, outputs: int) -> str:
    """The float constant of `outputs` numbers from which a bias in whole numbers is made.

    `scales` is what it is divided by. Behind that is the rest of the model, with biases of other convolutions.
    """
    waiting, found = [name], []
    while waiting:
        name = waiting.pop()
        if name in graph.constants:
            if graph.constants[name].data_type == FLOAT and list(graph.constants[name].dims) == [outputs]:
                found.append(name)
        elif name != scales and name in graph.makers:
            waiting.extend(graph.makers[name].input)
    if len(found) != 1:
        raise unexpected("a convolution's bias was not found")
    return found[0]


def side_by_side(graph: Graph, node: Any, channels: int, width: int) -> tuple[list[Any], list[str]]:
    """Nodes that put what a kernel covers side by side, and the names of the resulting rows, slice by slice.

    From shape (1, channels, time) to (time, width × channels), with the sound's zero beyond both ends.
    """
    from onnx import helper

    name, make = node.name, helper.make_node
    form = {one.name: helper.get_attribute_value(one) for one in node.attribute}
    if form["group"] != 1:
        raise unexpected("a convolution is grouped")
    stride, dilation, (before, after) = form["strides"][0], form["dilations"][0], form["pads"]
    one_row = graph.keep(f"{name}/row", ints(-1, channels))
    nodes = [
        make("Transpose", [node.input[0]], [f"{name}/times"], perm=[0, 2, 1]),
        make("Reshape", [f"{name}/times", one_row], [f"{name}/rows"]),
    ]
    if width == 1 and stride == 1:
        return nodes, [f"{name}/rows"]
    pads = graph.keep(f"{name}/pads", ints(before, 0, after, 0))
    reach = graph.keep(f"{name}/reach", ints(dilation * (width - 1)))
    steps = graph.keep(f"{name}/steps", np.arange(width, dtype=np.int64) * dilation)
    nodes += [
        make("Pad", [f"{name}/rows", pads, node.input[2]], [f"{name}/padded"]),
        make("Shape", [f"{name}/padded"], [f"{name}/length"], start=0, end=1),
        make("Sub", [f"{name}/length", reach], [f"{name}/last"]),
        make("Squeeze", [f"{name}/last"], [f"{name}/end"]),
        make(
            "Range",
            [graph.keep("start", number(0)), f"{name}/end", graph.keep(f"{name}/stride", number(stride))],
            [f"{name}/firsts"],
        ),
        make("Unsqueeze", [f"{name}/firsts", graph.keep("column axis", ints(1))], [f"{name}/first"]),
        make("Add", [f"{name}/first", steps], [f"{name}/places"]),
    ]
    places = [f"{name}/places"]
    if width >= SLICED_FROM and GENERATOR in name:
        places = [f"{name}/places{part}" for part in range(SLICES)]
        nodes.append(make("Split", [f"{name}/places"], places, axis=0, num_outputs=SLICES))
    wide = graph.keep(f"{name}/wide", ints(-1, width * channels))
    for part in places:
        nodes.append(make("Gather", [f"{name}/padded", part], [f"{part}/gathered"], axis=0))
        nodes.append(make("Reshape", [f"{part}/gathered", wide], [f"{part}/side by side"]))
    return nodes, [f"{part}/side by side" for part in places]


def as_instance_norm(graph: Graph, division: Any) -> tuple[list[Any], list[Any]] | None:
    """(sound - mean) / √(variance + ε) × factor + offset, and the one operator for it; None for other divisions."""
    from onnx import helper

    sub, root = (graph.makers.get(name) for name in division.input)
    takers = graph.takers.get(division.output[0], [])
    if not (sub and root and sub.op_type == "Sub" and root.op_type == "Sqrt" and len(takers) == 1):
        return None
    scaled = takers[0]
    shifted = graph.takers[scaled.output[0]][0]
    added = graph.makers[root.input[0]]
    epsilon = [name for name in added.input if name in graph.constants]
    mean = graph.makers.get(sub.input[1])
    if (scaled.op_type, shifted.op_type, added.op_type) != ("Mul", "Add", "Add") or not epsilon or mean is None:
        return None
    if mean.op_type != "ReduceMean" or graph.value(mean.input[1]).tolist() not in ([2], [-1]):
        return None  # over the channels of one time, not over time: a layer normalisation
    name = division.name
    flat = graph.keep("flat", ints(-1))
    factor = graph.other_input(scaled, division.output[0])
    offset = graph.other_input(shifted, scaled.output[0])
    norm_inputs = [sub.input[0], f"{name}/factor", f"{name}/offset"]
    level = float(graph.value(epsilon[0]))
    return [division, scaled, shifted], [
        helper.make_node("Reshape", [factor, flat], [f"{name}/factor"]),
        helper.make_node("Reshape", [offset, flat], [f"{name}/offset"]),
        helper.make_node("InstanceNormalization", norm_inputs, [shifted.output[0]], name=name, epsilon=level),
    ]


def ints(*values: int) -> NDArray[np.int64]:
    """A list of whole numbers as ONNX has it."""
    return np.array(values, np.int64)


def number(value: int) -> NDArray[np.int64]:
    """One whole number as ONNX has it."""
    return np.array(value, np.int64)
