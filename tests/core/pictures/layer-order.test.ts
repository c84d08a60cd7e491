import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossings, orderLayers, type LayerOrder } from '../../../src/core/pictures/layer-order.ts'
import { layeredGraph } from './graphs.ts'

const steps = ({ routes }: LayerOrder) => routes.flatMap((route) => route.slice(1).map((to, at) => ({ from: route[at]!, to })))
const ids = (layers: LayerOrder['layers']) => layers.map((layer) => layer.map(({ id }) => id))

test('two crossed links are uncrossed', () => {
  const order = orderLayers({ layers: [['a', 'b'], ['c', 'd']], links: [{ from: 'a', to: 'd' }, { from: 'b', to: 'c' }] })
  expect(crossings(order.layers, steps(order))).toBe(0)
})

test('a graph without a drawing free of crossings keeps its one', () => {
  const links = ['a', 'b'].flatMap((from) => ['c', 'd'].map((to) => ({ from, to })))
  const order = orderLayers({ layers: [['a', 'b'], ['c', 'd']], links })
  expect(crossings(order.layers, steps(order))).toBe(1)
})

test('links to one node pass a layer together', () => {
  const order = orderLayers({ layers: [['a', 'b'], ['m'], ['z']], links: [{ from: 'a', to: 'z' }, { from: 'b', to: 'z' }] })
  expect(order.layers[1]!.filter(({ kind }) => kind === 'pass')).toHaveLength(1)
})

test('a node that must stand first does, and what follows it comes right behind', () => {
  const order = orderLayers({ layers: [['z', 'y', 'x']], links: [], before: [{ from: 'x', to: 'z' }] })
  expect(ids(order.layers)).toEqual([['y', 'x', 'z']])
})

test('a link to nowhere is a bug', () => {
  expect(() => orderLayers({ layers: [['a']], links: [{ from: 'a', to: 'gone' }] })).toThrow('gone')
})

test('ordering loses and doubles no node', () => {
  fc.assert(
    fc.property(layeredGraph, (graph) => {
      const { layers } = orderLayers(graph)
      const nodes = layers.map((layer) => layer.filter(({ kind }) => kind === 'node').map(({ id }) => id).toSorted())
      expect(nodes).toEqual(graph.layers.map((layer) => layer.toSorted()))
    }),
  )
})

test('no ordering has more crossings than the one given, with the passes last', () => {
  fc.assert(
    fc.property(layeredGraph, (graph) => {
      const order = orderLayers(graph)
      const met = order.routes.flat()
      const asGiven = order.layers.map((layer, at) => {
        const passes = layer.filter(({ kind }) => kind === 'pass').toSorted((a, b) => met.indexOf(a.id) - met.indexOf(b.id))
        return [...(graph.layers[at] ?? []).map((id) => ({ id, kind: 'node' as const })), ...passes]
      })
      expect(crossings(order.layers, steps(order))).toBeLessThanOrEqual(crossings(asGiven, steps(order)))
    }),
  )
})

test('every route runs through all layers between its ends', () => {
  fc.assert(
    fc.property(layeredGraph, (graph) => {
      const { layers, routes } = orderLayers(graph)
      const layerOf = new Map(layers.flatMap((layer, at) => layer.map(({ id }) => [id, at] as const)))
      routes.forEach((route, index) => {
        expect([route[0], route.at(-1)].toSorted()).toEqual([graph.links[index]!.from, graph.links[index]!.to].toSorted())
        route.slice(1).forEach((id, at) => expect(layerOf.get(id)! - layerOf.get(route[at]!)!).toBe(layerOf.get(id) === layerOf.get(route[0]!) ? 0 : 1))
      })
    }),
  )
})
